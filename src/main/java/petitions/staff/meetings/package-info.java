/** The Committee's meetings as staff see them: what is to be decided, and what was. */
package petitions.staff.meetings;
