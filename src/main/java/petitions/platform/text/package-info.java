/** How words and dates are written for people: safely, on one line where they must be, and as they are said in London. */
@org.springframework.modulith.NamedInterface("text")
package petitions.platform.text;
