package petitions.correspondence;

/** What the Committee's staff ask of the department that answers for the Government. */
public sealed interface DepartmentMail extends Mail
        permits DepartmentResponseRequested, DepartmentRevisionRequested, DepartmentResponseChased {

    String department();
}
