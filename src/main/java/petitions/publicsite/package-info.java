/** Pages and JSON for the public: what a petition's mails link to, and the way out of them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: text",
            "platform :: words",
            "petition",
            "signature",
            "parliament",
            "timeline"
        })
package petitions.publicsite;
