/** All petitions at a glance: what is late, what is stuck, what falls due, and where one can act. */
package petitions.staff.today;
