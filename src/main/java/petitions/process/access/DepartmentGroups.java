package petitions.process.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.parliament.Departments;

/**
 * The people of each department, as a group of the engine's that Admin shows by the department's name. Whoever answers
 * for a department is in its group and in {@link StaffGroup#DEPARTMENT}.
 */
@Component
public class DepartmentGroups {

    private static final String PREFIX = "department";
    private static final Pattern ID = Pattern.compile(PREFIX + "\\d+");
    private static final String TYPE = "DEPARTMENT";
    private static final long LOCK = 0xDE9A8;

    private final IdentityService identities;
    private final Departments departments;
    private final JdbcClient jdbc;
    private final boolean local;

    DepartmentGroups(IdentityService identities, Departments departments, JdbcClient jdbc, Environment environment) {
        this.identities = identities;
        this.departments = departments;
        this.jdbc = jdbc;
        this.local = environment.acceptsProfiles(Profiles.of("local"));
    }

    /**
     * The id of a department's group, which is made when it is first asked for. In local mode the account of the
     * departments answers for all of them.
     *
     * @throws petitions.platform.Refused if there is no such department
     */
    public String ensure(String department) {
        String id = PREFIX + departments.number(department);
        if (isNew(id)) {
            make(id, department);
        }
        if (local) {
            join(StaffGroup.DEPARTMENT.account(), id);
        }
        return id;
    }

    private boolean isNew(String id) {
        return identities.createGroupQuery().groupId(id).count() == 0;
    }

    /** Of two who ask a department for the first time at once, one makes its group. */
    private void make(String id, String department) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> number)
                .list();
        if (isNew(id)) {
            Group group = identities.newGroup(id);
            group.setName(department);
            group.setType(TYPE);
            identities.saveGroup(group);
        }
    }

    /** Whether somebody answers for any department. */
    public boolean hasAny(String account) {
        return !of(account).isEmpty();
    }

    /** Makes somebody answer for these departments, and for no others. */
    void bringUpToDate(String account, Set<String> wanted) {
        var ids = wanted.stream().map(this::ensure).collect(Collectors.toSet());
        var left = new HashSet<>(of(account));
        left.removeAll(ids);
        left.forEach(id -> identities.deleteMembership(account, id));
        ids.forEach(id -> join(account, id));
    }

    /** @return the names of those that there are, of {@code named} by a provider's claims */
    Set<String> known(Map<String, String> named, Set<String> claims) {
        return named.entrySet().stream()
                .filter(claim -> claims.contains(claim.getKey()))
                .map(Map.Entry::getValue)
                .filter(name -> departments.find(name).isPresent())
                .collect(Collectors.toSet());
    }

    private Set<String> of(String account) {
        return identities.createGroupQuery().groupMember(account).groupType(TYPE).list().stream()
                .map(Group::getId)
                .filter(ID.asMatchPredicate())
                .collect(Collectors.toSet());
    }

    private void join(String account, String id) {
        boolean exists = identities.createUserQuery().userId(account).count() > 0;
        if (exists
                && identities
                                .createGroupQuery()
                                .groupId(id)
                                .groupMember(account)
                                .count()
                        == 0) {
            identities.createMembership(account, id);
        }
    }
}
