/** Where staff see how the mailings fare, and steer them. */
package petitions.staff.mailings;
