/** Whether the database can be written to. */
package petitions.platform.database;
