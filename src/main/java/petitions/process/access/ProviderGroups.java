package petitions.process.access;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the provider calls those who belong to each group of ours. */
@ConfigurationProperties("petitions.sign-in.oidc.groups")
record ProviderGroups(
        @DefaultValue List<String> clerk,
        @DefaultValue List<String> moderator,
        @DefaultValue List<String> publisher,
        @DefaultValue List<String> committee,
        @DefaultValue List<String> department,
        @DefaultValue List<String> operator,
        @DefaultValue List<String> auditor,
        @DefaultValue List<String> admin) {

    Set<StaffGroup> of(Collection<String> claimed) {
        return Map.of(
                        StaffGroup.CLERK, clerk,
                        StaffGroup.MODERATOR, moderator,
                        StaffGroup.PUBLISHER, publisher,
                        StaffGroup.COMMITTEE, committee,
                        StaffGroup.DEPARTMENT, department,
                        StaffGroup.OPERATOR, operator,
                        StaffGroup.AUDITOR, auditor,
                        StaffGroup.ADMIN, admin)
                .entrySet()
                .stream()
                .filter(group -> !Collections.disjoint(group.getValue(), claimed))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
