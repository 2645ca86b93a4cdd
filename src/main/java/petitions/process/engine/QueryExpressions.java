package petitions.process.engine;

import java.util.Set;

/** The only expressions that task queries may contain, to the letter. */
public final class QueryExpressions {

    public static final String CURRENT_USER = "${currentUser()}";
    public static final String CURRENT_USER_GROUPS = "${currentUserGroups()}";
    public static final String NOW = "${now()}";
    public static final String IN_A_WEEK = "${dateTime().plusWeeks(1)}";

    static final Set<String> ALL = Set.of(CURRENT_USER, CURRENT_USER_GROUPS, NOW, IN_A_WEEK);

    private QueryExpressions() {}
}
