/** Whether the engine's work goes on, for those who watch. */
package petitions.process.meters;
