/** HTTP for staff: what Tasklist's forms show and save. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "process :: form",
            "process :: life",
            "process :: watch",
            "platform",
            "platform :: text",
            "platform :: time",
            "platform :: jobs",
            "platform :: security",
            "petition",
            "signature",
            "parliament",
            "mailing",
            "mailing :: feedback",
            "mailing :: restore",
            "correspondence",
            "timeline",
            "process"
        })
package petitions.staff;
