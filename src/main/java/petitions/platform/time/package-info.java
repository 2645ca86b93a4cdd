/** The one clock that the domain and the engine live by. */
@org.springframework.modulith.NamedInterface("time")
package petitions.platform.time;
