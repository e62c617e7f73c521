module jenever.dev/benchmarks/harness

go 1.22
