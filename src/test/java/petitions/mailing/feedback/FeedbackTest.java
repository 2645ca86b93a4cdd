package petitions.mailing.feedback;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Import;
import petitions.mailing.MailingTest;

/** The mailing engine, and a {@link FeedbackDesk}. */
@Retention(RetentionPolicy.RUNTIME)
@MailingTest
@Import(FeedbackDesk.class)
@interface FeedbackTest {}
