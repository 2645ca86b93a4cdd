/** Work that sweeps many rows in the background: Quartz, its tables, and how a module adds a sweep. */
@org.springframework.modulith.NamedInterface("jobs")
package petitions.platform.jobs;
