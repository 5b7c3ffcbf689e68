"""What paired worlds carry: differences, intervals, counts."""
