"""From what somebody observed to ranges of parameters: what data can tell, and what they tell."""
