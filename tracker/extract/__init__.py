"""Which figures does an article state? One module a question; `pipeline.extract` asks them in order."""
