/** Append-only record, chained by hash, of what staff and operators did, looked at and took out. It names no signer. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform :: jobs"})
package petitions.audit;
