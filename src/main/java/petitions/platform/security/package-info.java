/** Who may go where: sign-in, roles, and what every answer is protected with. */
@org.springframework.modulith.NamedInterface("security")
package petitions.platform.security;
