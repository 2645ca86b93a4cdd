/** What comes back: bounces and complaints, and what follows from them. It reads mail, and never writes any. */
@org.springframework.modulith.NamedInterface("feedback")
package petitions.mailing.feedback;
