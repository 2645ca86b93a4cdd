/** Notices that the database was restored: what was mailed since nobody knows, and so nothing goes before somebody decides. */
@org.springframework.modulith.NamedInterface("restore")
package petitions.mailing.restore;
