/** How long it is known who signed: what is held, what has been forgotten, and the names that imports brought. */
package petitions.staff.retention;
