namespace CoachBot.IntegrationTests.Fixtures;

internal static class Postmortems
{
    public const string DatabaseDown =
        """
        # The order database was down

        **Date:** 2026-04-10
        **Team:** checkout
        **Authors:** Mei Tanaka, Tomas Vogel
        **Incident commander:** Tomas Vogel
        **Responders:** Priya Raman, Olga Petrova

        ## Resolution

        Priya Raman rolled back release 12.

        ## Action items

        | Action item | Owner | Status |
        |---|---|---|
        | Rotate the database password | | open |
        | Add an alert for disk space | Priya Raman | done |
        """;
}
