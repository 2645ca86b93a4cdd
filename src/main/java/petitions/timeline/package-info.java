/** Append-only record of what happened to a petition, when, and by whom. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "platform",
            "platform :: text",
            "petition",
            "signature",
            "parliament",
            "mailing",
            "correspondence"
        })
package petitions.timeline;
