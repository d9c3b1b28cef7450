"""Numbers people copy from cards, payslips and bank details: read them, say what is wrong and where."""
