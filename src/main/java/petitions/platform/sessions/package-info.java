/** Who is signed in, kept in the database: whoever works at one node goes on at another. */
package petitions.platform.sessions;
