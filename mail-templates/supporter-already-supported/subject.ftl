${creator?then(say("started"), say("supported"))}
