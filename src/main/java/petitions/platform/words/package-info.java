/** What the public reads, in English and in Welsh: sentences by their names, and which language somebody has chosen. */
@org.springframework.modulith.NamedInterface("words")
package petitions.platform.words;
