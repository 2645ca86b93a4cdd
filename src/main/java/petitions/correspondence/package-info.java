/** The kinds of mail, their words, and who each goes to. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: text",
            "platform :: words",
            "petition",
            "signature",
            "parliament",
            "mailing"
        })
package petitions.correspondence;
