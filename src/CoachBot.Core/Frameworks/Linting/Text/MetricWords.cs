namespace CoachBot.Core.Frameworks.Linting.Text;

/// <summary>The names of figures, as words in lower case and singular.</summary>
internal static class MetricWords
{
    /// <summary>What only a whole team, or more than one, can move.</summary>
    public const string OfTeams = """
        deployment frequency|deploy frequency|release frequency|delivery frequency|frequency of deployment|frequency of release
        frequency of deploy|deployment per day|deployment per week|release per month|deployment rate|deployment count|number of deployment
        change failure rate|change fail rate|failed change rate|change failure percentage|change fail percentage|change failure|cfr
        deployment failure rate|deployment success rate|release failure rate|rollback rate|hotfix rate|rework rate|deployment rework rate
        change success rate|defect rate|defect escape rate|escaped defect|defect density|bug count|bug rate
        lead time for change|lead time to change|change lead time|lead time to production|delivery lead time|lead time|ltfc
        mean time to restore|mean time to recovery|mean time to recover|mean time to repair|mean time to resolve|mean time to resolution
        mean time to detect|mean time to detection|mean time to acknowledge|mean time between failure|mean time to failure
        mttr|mttd|mtta|mtbf|mttf|failed deployment recovery time|deployment recovery time|service recovery time|recovery time
        time to restore|time to restore service|time to recover|time to recovery|time to detect|time to resolve|time to resolution|restoration time
        incident resolution time|cycle time|throughput|delivery throughput|deployment throughput|velocity|sprint velocity
        story point|story point per sprint|story point delivered|story point completed|point per sprint|burn down|burndown|work in progress|flow efficiency
        ticket closed|ticket resolved|ticket per sprint|pull request merged|commit count|number of commit|line of code
        incident count|incident volume|number of incident|incident rate|incident frequency|incident recurrence|recurrence rate
        build duration|build time|queue time|customer satisfaction score|stakeholder satisfaction|net promoter score|nps
        """;

    /// <summary>What one person's work can move, though not alone.</summary>
    public const string PartlyPersonal = """
        pipeline reliability|pipeline stability|pipeline success|pipeline success rate|pipeline health|pipeline failure rate|pipeline uptime
        build reliability|build stability|build success rate|build failure rate|build health
        service availability|system availability|platform availability|availability|service uptime|system uptime|uptime|service reliability
        platform reliability|system reliability|site reliability|platform stability|service health|error budget|error budget burn|error budget burn rate
        slo attainment|slo compliance|sla attainment|sla compliance|service level attainment|service level compliance|error rate
        alert noise|alert quality|alert volume|signal to noise|signal to noise ratio|false positive rate|page volume|toil percentage
        test coverage|code coverage|iac coverage|infrastructure as code coverage|runbook coverage|documentation coverage|tag coverage|flaky test rate
        vulnerability remediation time|vulnerability remediation sla|patch latency|cost efficiency|cloud cost efficiency|adoption rate|enablement adoption rate
        """;

    /// <summary>What stands around a figure's name without making it anything else.</summary>
    public const string Around = """
        a an the of for per to in on our your and or with team service system product platform production dora metric kpi slo sla
        average avg mean median rate ratio percentage percent score number total count time duration level target trend benchmark figure
        monthly weekly daily quarterly yearly overall high higher low lower reduced improved increased decreased better best faster
        shorter short fast quick reduction improvement day week month quarter sprint release deployment software application change code
        """;
}
