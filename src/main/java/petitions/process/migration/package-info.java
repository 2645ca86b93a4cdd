/** Moves what is under way in earlier versions of the models to today's. */
@org.springframework.modulith.NamedInterface("migration")
package petitions.process.migration;
