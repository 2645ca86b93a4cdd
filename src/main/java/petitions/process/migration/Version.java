package petitions.process.migration;

/** One deployed version of a model, by the engine's own counting. */
record Version(String id, String key, String name, int number) {}
