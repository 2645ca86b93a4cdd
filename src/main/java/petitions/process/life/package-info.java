/** What the engine knows of one petition, or of one process: where it was, where it waits, what is stuck; and its deadlines. */
@org.springframework.modulith.NamedInterface("life")
package petitions.process.life;
