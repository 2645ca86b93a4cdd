/** What others watch us by: figures of the database that are asked for now and then, however often somebody looks. */
@org.springframework.modulith.NamedInterface("meters")
package petitions.platform.meters;
