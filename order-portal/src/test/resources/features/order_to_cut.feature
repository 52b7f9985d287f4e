Feature: A suit is cut from the measurements of one man
  From the order to cut cloth nobody types a number twice, and the knife starts only on the right roll.

  Scenario: An ordinary man's suit goes straight to the table
    Given a man of ordinary build
    When he orders a suit
    Then the order is received under a number that cannot be guessed
    And its job comes to a table without a tailor
    When the operator scans the roll of the job
    And the operator starts the knife
    Then the suit is cut within 160 table seconds
    And the table took what the plan foretold, within 5 per cent
    And pattern, marker, cut program and ticket are there

  Scenario: The knife does not start on the wrong roll
    Given a man of ordinary build
    When he orders a suit
    Then its job comes to a table without a tailor
    When the operator scans the roll "R-0001"
    Then the cutter room refuses and names the roll of the job
    And the operator cannot start the knife
