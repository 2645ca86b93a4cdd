/** What staff fill in: one form a user task or start event, with its fields, its help and its previews. */
@org.springframework.modulith.NamedInterface("form")
package petitions.process.form;
