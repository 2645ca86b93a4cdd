/** What government and Parliament do about a petition: responses, decisions, debates, notices. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "platform",
            "platform :: jobs",
            "platform :: meters",
            "platform :: text",
            "petition",
            "signature"
        })
package petitions.parliament;
