/** Lanes that share a mailing: what each claims, sends, and writes down. */
@org.springframework.modulith.NamedInterface("delivery")
package petitions.mailing.delivery;
