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

  Scenario: What an aborted job left is cut, and nothing is cut twice
    Given a man of ordinary build
    When the operator aborts the job of his suit after some pieces
    Then the customer reads how many pieces are cut
    And the tailor cannot have it tried again as if nothing were cut
    When the operator has the missing pieces cut where they lie
    Then its job comes to a table
    When the operator scans the roll of the job
    And the operator starts the knife
    Then every piece of the suit is cut, and none of them twice
