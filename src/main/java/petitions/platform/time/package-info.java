/** The one clock that everything reads. */
@org.springframework.modulith.NamedInterface("time")
package petitions.platform.time;
