export const help = `The plan's model on the command line. Results are printed as JSON; what goes wrong is said in a sentence.

simulate <scenario> [--draws N] [--seed S] [--workers K] [--set <lever>=<value> …] [--assume <id>=<value> …]
         [--equation <line>=<text> …] [--central]
    Runs a scenario: a file, a share link (or what follows its #), or the name of an example (plan, nothing, …).
    --draws     joint samples of all assumptions (default: the scenario's own number); above 100000 they are
                streamed in flat memory, and "quantileError" bounds how far off p5, p50 and p95 can be
    --seed      0 to 4294967295; the same seed gives the same numbers
    --workers   threads that share the work; the numbers do not depend on it
    --set       sets a lever, as --set 1.province_budget=2e8; may be repeated
    --assume    sets an assumption, to a value or to low:central:high; may be repeated
    --equation  gives an equation another right side, as --equation '1.net_sales=gross_sales * 0.5'; may be repeated
    --central   one draw: every assumption at its central value, events at their chance
ensemble <scenario> --draws N --shards S --shard I --out <file> [--seed S] [--workers K] [--set …] …
    Computes one shard of a streamed run and writes it to a file, whole or not at all; other files are left alone.
    --shards    how many shards the run is cut into (default 1)
    --shard     which one, from 0 to S − 1
merge <file> …
    Checks that the files are all shards of one run, and prints its report: the same, to the last bit, however it was cut.
plan
    Prints measures and targets, with the levers' ids, units and ranges.
assumption <id> [--draws N] [--seed S]
    Prints the mean and percentiles of an assumption's draws.
link <scenario>
    Prints the scenario's share fragment, to be put behind the page's address.
reference [--draws N] [--seed S]
    Runs the small reference model, which stands for no measure, and prints what a draw costs on one thread (nanoseconds of
    processor time for sampling, stepping and quantiles) beside the figures it gives.`;
