/** Signs staff in with a provider of the installation's own (OpenID Connect), beside the accounts that are kept here. */
@org.springframework.modulith.NamedInterface("oidc")
package petitions.platform.oidc;
