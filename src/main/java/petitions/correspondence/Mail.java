package petitions.correspondence;

import java.util.Locale;

/** One kind of mail. Its components are the only placeholders its templates may use; those that are absent are null. */
public sealed interface Mail
        permits SignerMail,
                DissolutionMail,
                SupporterMail,
                CreatorMail,
                SigningMail,
                AddressMail,
                DepartmentMail,
                CommitteeMail,
                StaffMail {

    /** The kind's name, and its folder under {@code mail-templates/}: the class name in kebab-case. */
    default String kind() {
        return kindOf(getClass());
    }

    static String kindOf(Class<?> mail) {
        return mail.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
