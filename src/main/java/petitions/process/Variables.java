package petitions.process;

/** Every process variable. Ids and what a diagram branches on; never a text or a person. */
public final class Variables {

    /** The petition's number as people know it; several, with commas, where a debate has several. */
    public static final String PETITION_NUMBER = "petitionNumber";

    public static final String PETITION_TITLE = "petitionTitle";
    public static final String NOTICE_ID = "noticeId";
    public static final String APPROVED = "approved";
    public static final String REJECTED = "rejected";
    public static final String HELD = "held";
    public static final String REVISION_NEEDED = "revisionNeeded";
    public static final String DEBATE_DECISION = "debateDecision";
    public static final String NEW_DATE_GIVEN = "newDateGiven";

    /** Whether an agenda has anything on it. */
    static final String MEETING_NEEDED = "meetingNeeded";

    public static final String DISSOLUTION_ID = "dissolutionId";
    static final String ADMISSIONS_LEFT = "admissionsLeft";
    static final String SIGNATURES_LEFT = "signaturesLeft";

    static final String NEWS = "news";
    public static final String NEWS_ID = "newsId";
    static final String MAILING_ID = "mailingId";
    static final String DRAFT = "draft";

    private Variables() {}
}
