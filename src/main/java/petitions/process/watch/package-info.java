/** What the engine does, waits for and failed at, of all petitions at once; and the means to have what failed tried again. */
@org.springframework.modulith.NamedInterface("watch")
package petitions.process.watch;
