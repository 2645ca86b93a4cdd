package petitions.process.form;

import java.util.Map;
import petitions.platform.Actor;

/** A text that a colleague wrote, to be approved or sent back. */
interface ApprovalForm extends StaffForm<Approval> {

    void approve(FormSubject subject, Actor by);

    void sendBack(FormSubject subject, String reason, Actor by);

    @Override
    default Class<Approval> values() {
        return Approval.class;
    }

    @Override
    default Approval prefilled(FormSubject subject) {
        return Approval.USUAL;
    }

    @Override
    default Map<String, Object> submit(FormSubject subject, Approval approval, Actor by) {
        if (approval.verified().isApproved()) {
            approve(subject, by);
        } else {
            sendBack(subject, approval.reason(), by);
        }
        return approval.asVariables();
    }
}
