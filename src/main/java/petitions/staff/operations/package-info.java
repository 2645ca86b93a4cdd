/** Where staff see the whole life of a petition and of each process, and move its deadlines. */
package petitions.staff.operations;
