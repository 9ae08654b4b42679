namespace CoachBot.Tests.Packs;

/// <summary>What the blueprint's tables and lists state, transcribed from its page.</summary>
internal static class DevOpsSchoolFacts
{
    public static readonly (string Title, string Target, string Cadence)[] Kpis =
    [
        ("Deployment Frequency (DORA)", "Daily to weekly for customer-facing services (context-specific)", "Weekly / monthly"),
        ("Lead Time for Changes (DORA)", "< 1 day to a few days for standard services", "Monthly"),
        ("Change Failure Rate (DORA)", "< 15% (many orgs aim 5–10% over time)", "Monthly"),
        ("Mean Time to Restore (MTTR)", "< 60 minutes for high-severity incidents (context-specific)", "Monthly"),
        ("Service Availability / SLO Attainment", "99.9%+ for critical services (context-specific)", "Weekly / monthly"),
        ("Error Budget Burn Rate", "Burn alerts at 2%/hr (example); acted upon within 1 business day", "Continuous / weekly"),
        ("Alert Quality (Signal-to-Noise)", "> 80% actionable; reduce duplicates by 30–50%", "Monthly"),
        ("Incident Recurrence Rate", "< 10% recurrence for known issues", "Quarterly"),
        ("IaC Coverage", "> 90% for managed infra; 100% for new", "Monthly"),
        ("Drift Detection & Resolution Time", "Detect within 24 hours; resolve within sprint", "Weekly / monthly"),
        ("Pipeline Reliability", "> 95–98% success for mainline pipelines", "Weekly"),
        ("Build Duration / Queue Time", "Reduce p95 by 20% over 6 months", "Monthly"),
        ("Vulnerability Remediation SLA", "Critical < 7 days; High < 30 days (policy-dependent)", "Weekly"),
        ("Secrets Rotation Compliance", "> 95% on-time rotation for managed secrets", "Monthly"),
        ("Cost Allocation Tag Coverage", "> 95% tagging coverage", "Monthly"),
        ("Cloud Cost Efficiency", "Improve by 5–15% YoY (context-specific)", "Monthly / quarterly"),
        ("Capacity Headroom / Saturation", "Maintain 20–30% headroom for critical components", "Weekly"),
        ("Change Success for Platform Releases", "> 95% successful platform changes", "Monthly"),
        ("Documentation & Runbook Coverage", "100% for Tier-1 services/platform components", "Quarterly"),
        ("Stakeholder Satisfaction (Engineering)", "≥ 4.2/5 quarterly pulse", "Quarterly"),
        ("Enablement Adoption Rate", "> 70% adoption within 12 months (context-specific)", "Quarterly"),
    ];

    public static readonly (string Tier, string Title, string Importance)[] Skills =
    [
        ("must", "Cloud fundamentals (AWS/Azure/GCP)", "Critical"),
        ("must", "Linux systems and networking basics (TCP/IP, DNS, TLS, load balancing)", "Critical"),
        ("must", "Infrastructure as Code (Terraform common; alternatives: Pulumi/CloudFormation/Bicep)", "Critical"),
        ("must", "CI/CD pipeline engineering (GitHub Actions/GitLab CI/Jenkins/Azure DevOps)", "Critical"),
        ("must", "Containers and orchestration (Docker + Kubernetes fundamentals)", "Critical"),
        ("must", "Observability (metrics/logs/traces; alerting principles)", "Critical"),
        ("must", "Scripting/programming for automation (Python, Go, or Bash)", "Important (often critical in practice)"),
        ("must", "Git and branching/release strategies", "Critical"),
        ("must", "Security fundamentals in DevOps (IAM, secrets, encryption, vulnerability scanning)", "Critical"),
        ("good", "GitOps (Argo CD or Flux)", "Important"),
        ("good", "Kubernetes packaging and config management (Helm, Kustomize)", "Important"),
        ("good", "Service mesh / ingress patterns (Istio/Linkerd/NGINX/ALB Ingress, context-specific)", "Optional / Context-specific"),
        ("good", "Artifact management (Artifactory, Nexus, ECR/ACR/GAR)", "Important"),
        ("good", "Configuration and secrets tooling (Vault, AWS Secrets Manager, Azure Key Vault)", "Important"),
        ("good", "Policy-as-code (OPA/Gatekeeper, Kyverno, cloud policy)", "Important"),
        ("good", "Logging and SIEM integration (ELK/OpenSearch, Splunk)", "Optional / Context-specific"),
        ("good", "Performance and load testing basics (k6, JMeter)", "Optional"),
        ("advanced", "Kubernetes operations at scale", "Important (Critical in k8s-heavy orgs)"),
        ("advanced", "Reliability engineering practices (SLOs, error budgets, capacity planning)", "Important"),
        ("advanced", "Cloud networking architecture (VPC/VNet design, routing, private connectivity, DNS strategy)", "Important"),
        ("advanced", "Supply chain security (SBOM, signing, provenance, SLSA concepts)", "Important (increasingly common)"),
        ("advanced", "Advanced CI/CD design (monorepo/multi-repo, caching strategies, parallelization, deployment strategies)", "Important"),
        ("advanced", "Infrastructure cost engineering (FinOps patterns)", "Important"),
        ("advanced", "Distributed systems troubleshooting", "Important"),
        ("emerging", "Policy-driven platforms / Internal Developer Platforms (IDP) maturity", "Important"),
        ("emerging", "eBPF-based observability and runtime security (Cilium, Falco/eBPF tools)", "Optional → Important (trend-dependent)"),
        ("emerging", "AI-assisted operations (AIOps) and incident copilots", "Optional (becoming common)"),
        ("emerging", "Progressive delivery automation", "Important"),
        ("emerging", "Confidential computing / advanced isolation (context-specific)", "Optional / Context-specific"),
    ];

    public static readonly string[] SoftSkills =
    [
        "Systems thinking", "Operational ownership and calm under pressure", "Pragmatic risk management", "Influence without authority",
        "Communication clarity (written and verbal)", "Coaching and mentorship", "Customer-centric reliability mindset", "Discipline in execution",
    ];

    public static readonly (string Id, string Title)[] Scorecard =
    [
        ("cloud-architecture-operations", "Cloud architecture & operations"),
        ("kubernetes-containers", "Kubernetes & containers"),
        ("iac-engineering", "IaC engineering"),
        ("ci-cd-release-engineering", "CI/CD & release engineering"),
        ("observability-reliability", "Observability & reliability"),
        ("security-compliance-mindset", "Security & compliance mindset"),
        ("operational-leadership", "Operational leadership"),
        ("collaboration-influence", "Collaboration & influence"),
        ("engineering-quality", "Engineering quality"),
        ("learning-agility", "Learning agility"),
    ];

    public static readonly (string Category, string Title)[] Tools =
    [
        ("Cloud platforms", "AWS / Azure / GCP"), ("Infrastructure as Code", "Terraform"), ("Infrastructure as Code", "Pulumi / CloudFormation / Bicep"),
        ("Containers", "Docker"), ("Orchestration", "Kubernetes (EKS/AKS/GKE or self-managed)"), ("Kubernetes packaging", "Helm"), ("Kubernetes config", "Kustomize"),
        ("GitOps", "Argo CD / Flux"), ("CI/CD", "GitHub Actions"), ("CI/CD", "GitLab CI"), ("CI/CD", "Jenkins"), ("CI/CD", "Azure DevOps Pipelines"),
        ("Source control", "GitHub / GitLab / Bitbucket"), ("Artifact management", "Artifactory / Nexus"),
        ("Container registry", "ECR / ACR / GAR / Docker Hub (enterprise)"), ("Observability (metrics)", "Prometheus"), ("Observability (dashboards)", "Grafana"),
        ("Observability (APM)", "Datadog / New Relic / Dynatrace"), ("Observability (logs)", "ELK / OpenSearch"), ("Observability (tracing)", "OpenTelemetry"),
        ("Incident mgmt", "PagerDuty / Opsgenie"), ("ITSM", "ServiceNow / Jira Service Management"), ("Collaboration", "Slack / Microsoft Teams"),
        ("Documentation", "Confluence / Notion"), ("Project tracking", "Jira / Azure Boards"), ("Security scanning (SAST)", "SonarQube / CodeQL"),
        ("Dependency scanning", "Snyk / Dependabot"), ("Container scanning", "Trivy / Clair"), ("IaC scanning", "Checkov / tfsec"),
        ("Secrets management", "HashiCorp Vault"), ("Secrets management", "AWS Secrets Manager / Azure Key Vault / GCP Secret Manager"),
        ("Identity & access", "IAM / Azure AD / GCP IAM"), ("Policy-as-code", "OPA/Gatekeeper / Kyverno"), ("Config management", "Ansible"),
        ("Service mesh / networking", "Istio / Linkerd / Cilium"), ("Load testing", "k6"), ("FinOps", "CloudHealth / native cloud cost tools"),
        ("Developer portal", "Backstage"),
    ];
}
