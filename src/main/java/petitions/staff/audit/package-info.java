/** The audit for those who may read it, and the looks and downloads of staff on their way into it. */
package petitions.staff.audit;
