/** Local mode's mail catcher: what the application sent, and the pages that show it. */
@org.springframework.modulith.NamedInterface("mailbox")
package petitions.platform.mailbox;
