/** What government and Parliament do about a petition: responses, decisions, debates, notices. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "petition", "signature"})
package petitions.parliament;
