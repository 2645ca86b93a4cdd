/** Plays a petition's recorded life through the real engine, for trainers, newcomers and tests. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "process :: form",
            "platform",
            "platform :: text",
            "platform :: time",
            "platform :: jobs",
            "petition",
            "signature",
            "parliament",
            "mailing",
            "mailing :: delivery",
            "correspondence",
            "timeline",
            "process"
        })
package petitions.rehearsal;
