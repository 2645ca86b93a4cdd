/** Takes over petitions that were published elsewhere, each with its process where it stands. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "platform",
            "platform :: text",
            "petition",
            "signature",
            "parliament",
            "process",
            "timeline"
        })
package petitions.importing;
