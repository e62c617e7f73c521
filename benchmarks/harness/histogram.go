package main

import (
	"math/bits"
	"time"
)

// A histogram of durations that keeps each within 1.6 % of its length: 64 buckets for each power of two nanoseconds.
type histogram struct {
	counts [64 * 64]int64
	total  int64
}

func (h *histogram) add(d time.Duration) {
	h.counts[bucket(max(int64(d), 0))]++
	h.total++
}

// at returns the duration that the given share of all is not longer than, 0.99 for example.
func (h *histogram) at(share float64) time.Duration {
	rank := int64(share*float64(h.total) + 0.5)
	var seen int64
	for i, count := range h.counts {
		if seen += count; seen >= max(rank, 1) {
			return time.Duration(upper(i))
		}
	}
	return 0
}

func bucket(value int64) int {
	if value < 64 {
		return int(value)
	}
	shift := bits.Len64(uint64(value)) - 7
	return (shift+1)*64 + int(value>>shift) - 64
}

// upper is the longest duration of a bucket.
func upper(bucket int) int64 {
	if bucket < 64 {
		return int64(bucket)
	}
	shift := bucket/64 - 1
	return (int64(bucket%64+64)+1)<<shift - 1
}
