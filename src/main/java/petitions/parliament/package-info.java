/** What government and Parliament do about a petition: responses, decisions, debates, notices. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform :: text", "petition", "signature"})
package petitions.parliament;
