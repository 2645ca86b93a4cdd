package petitions.correspondence;

/** What invented people wrote for {@link MailSamples}. */
final class SampleWords {

    static final String SUMMARY =
            "Footbridges matter to the people who cross them. Repairs are for county councils, which receive"
                    + " money for paths every year.";

    static final Prose RESPONSE = new Prose("""
            Paths and footbridges let people walk to school, to work and to each other. The Government knows how much \
            the footbridge at Otter Lane is missed.

            Looking after a footbridge is the job of the county council. This year councils share £40 million for paths:

            - £25 million for repairs
            - £10 million for new crossings
            - £5 million for paths that everyone can use, wheelchair users among them

            You can read how the money is shared at https://paths.example/funding

            Department for Paths and Rivers""");

    static final Prose REVISION_REASON = new Prose(
            "The petition asks what will happen to **this** footbridge. The response is about footbridges everywhere.");

    static final String REVISED_SUMMARY =
            "The county council will start repairs at Otter Lane in the spring. The Government will pay half of the cost.";

    static final Prose REVISED_RESPONSE = new Prose("""
            Since our first response we have met the county council.

            ### What will happen

            1. Engineers look at the footbridge in September.
            2. Repairs begin in the spring.
            3. The footbridge opens again, with a ramp at both ends.

            The Government will pay half. The [agreement with the council](https://paths.example/otter-lane) says how.

            Department for Paths and Rivers""");

    static final Prose ACTIVITY = new Prose("""
            On Thursday two members of the Petitions Committee walked the path to Otter Lane with people who live there.

            “We were told that the way round is four miles,” they said.

            Their notes: <https://petitions.example/notes/otter-lane>""");

    static final Prose DEBATE = new Prose("""
            Morgan Sample MP, a member of the Petitions Committee, will open the debate.

            You can watch it live: https://watch.example/live""");

    static final Prose POSTPONED = new Prose("Westminster Hall is closed for repairs until the end of February.");

    static final Prose OVERVIEW = new Prose("""
            Eleven MPs spoke. Most of them asked for a date by which closed footbridges must be mended.

            The Minister said that the Government would publish a list of all closed footbridges in the summer.""");

    static final Prose DECLINED = new Prose("""
            MPs debated homes for swifts on 1 March, when they talked about another petition.

            The Committee thinks that a second debate so soon would add little.""");

    static final Prose RETURNED = new Prose(
            "Please take out the name of the engineer: petitions cannot accuse a person. What you ask for can stay as it is.");

    static final Prose REJECTED = new Prose("“A home for swifts under every roof” asks for the same. You can sign it.");

    static final Prose HIDDEN = new Prose("It names a shop and its prices.");

    private SampleWords() {}
}
